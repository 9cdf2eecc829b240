import type { Context } from "hono";
import type { z } from "zod";

export type FormReading<T> = {
  /** What was written, to be shown again where something is wrong with it. */
  readonly written: Readonly<Record<string, string>>;
} & ({ readonly data: T } | { readonly problems: Readonly<Record<string, string>> });

/** The fields of a form, checked; a sentence a field that is wrong. */
export async function readForm<T>(context: Context, schema: z.ZodType<T>): Promise<FormReading<T>> {
  const fields = [...(await context.req.formData())].map(([name, value]) => [
    name,
    String(value).replaceAll("\r\n", "\n"),
  ]);
  const written = Object.fromEntries(fields) as Record<string, string>;
  const read = schema.safeParse(written);
  if (read.success) return { written, data: read.data };
  const problems = read.error.issues.map((issue) => [String(issue.path[0] ?? ""), issue.message]);
  return { written, problems: Object.fromEntries(problems) as Record<string, string> };
}
