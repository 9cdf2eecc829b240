import { writeFile } from "node:fs/promises";
import { AppError } from "../../lib/app-error.ts";

/** Never over a file that is there: it may be the only copy of something. */
export async function writeNewFile(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    const why = code === "EEXIST" ? "is there already" : `could not be written (${code})`;
    throw new AppError("conflict", `${file} ${why}. Nothing was written: name another file.`, {
      cause,
    });
  }
}
