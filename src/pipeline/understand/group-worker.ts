import { serveJobs } from "../../lib/threads/serve-jobs.ts";
import { groupJobs } from "./group-jobs.ts";

serveJobs(groupJobs(new URL("../../../catalogue/lexicon/words.bin", import.meta.url)));
