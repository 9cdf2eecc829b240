import { serveJobs } from "../../lib/threads/serve-jobs.ts";
import { DOCUMENT_JOBS } from "./document-jobs.ts";

serveJobs(DOCUMENT_JOBS);
