import { serveJobs } from "../../lib/threads/serve-jobs.ts";
import { rankJobs } from "./rank-jobs.ts";

serveJobs(rankJobs(new URL("../../../catalogue/lexicon/words.bin", import.meta.url)));
