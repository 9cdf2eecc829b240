import { z } from "zod";
import type { DeskContext } from "../desk-routes/desk-deps.ts";

/** A form that came after its session had ended; it travels in a field of the door's own form. */
export type KeptForm = {
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
};

const KEPT = z.object({
  path: z.string().regex(/^\/desk\/[\w\-/]*$/),
  fields: z.array(z.tuple([z.string(), z.string()])).max(1_000),
});

/** What a form carries besides what somebody wrote. */
const NOT_WRITTEN = new Set(
  "_method back token revision wanted seen verdict place shown into item holds term about".split(
    " ",
  ),
);

/** What somebody wrote in it. */
export function writtenIn({ fields }: Pick<KeptForm, "fields">): KeptForm["fields"] {
  return fields.filter(([name, value]) => value.trim() !== "" && !NOT_WRITTEN.has(name));
}

/**
 * The form as a text; a password is not carried around. Undefined where nobody wrote anything: such a
 * button is pressed again.
 */
export async function keepForm(context: DeskContext): Promise<string | undefined> {
  // OPTIONS and methods of others bring none, and neither type.
  if (context.req.header("content-type") === undefined) return undefined;
  const fields = [...(await context.req.formData())]
    .map(([name, value]) => [name, String(value)] as const)
    .filter(([name]) => name !== "password");
  return writtenIn({ fields }).length === 0
    ? undefined
    : JSON.stringify({ path: context.req.path, fields } satisfies KeptForm);
}

/** Undefined where the text is none of ours. */
export function readKeptForm(text: string | undefined): KeptForm | undefined {
  if (text === undefined) return undefined;
  try {
    return KEPT.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
