export const API_PATH = "/api/v1";

/** As many as a feed has; more in one answer would be slow to make and to read. */
export const MOST_AT_ONCE = 100;
export const USUAL_AT_ONCE = 30;
