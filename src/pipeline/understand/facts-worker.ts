import { serveJobs } from "../../lib/threads/serve-jobs.ts";
import { factJobs } from "./fact-jobs.ts";

serveJobs(factJobs(new URL("../../../catalogue/", import.meta.url)));
