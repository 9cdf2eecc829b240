import { AppError } from "../../lib/app-error.ts";
import { removeControls } from "../../lib/remove-controls.ts";
import { readBody } from "./read-body.ts";

/** A long "about" in a script of three bytes a letter, and room. */
const LARGEST_FORM_BYTES = 512 * 1024;
/** Every country, service, theme and audience ticked is a few hundred. */
const MOST_FIELDS = 1_000;

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
const BRINGS_A_FORM = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const METHODS: Readonly<Record<string, string>> = { put: "PUT", delete: "DELETE" };

/**
 * The border of all forms: a request whose form is whole, of one coding, without control signs and
 * files, under the method that its field `_method` names, because HTML knows only GET and POST.
 * Throws a sentence for what is no form.
 */
export async function takeForm(request: Request): Promise<Request> {
  if (!BRINGS_A_FORM.has(request.method)) return request;
  const fields = await readFields(request);
  const method = request.method === "POST" ? METHODS[fields.get("_method") ?? ""] : undefined;
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  for (const name of ["content-length", "transfer-encoding"]) headers.delete(name);
  return new Request(request.url, {
    headers,
    method: method ?? request.method,
    body: fields.toString(),
  });
}

async function readFields(request: Request): Promise<URLSearchParams> {
  const body = await readBody(request, LARGEST_FORM_BYTES);
  if (body === "too_large")
    throw new AppError(
      "too_large",
      `This form holds more than ${LARGEST_FORM_BYTES / 1024} kB, which is more than the desk takes. Nothing was changed: go back, where your words still stand, and shorten them.`,
    );
  if (body === "broken_off")
    throw new AppError("invalid", "The form did not arrive whole. Nothing was changed.");
  if (body.byteLength === 0) return new URLSearchParams();

  const fields = [...(await parse(body, request.headers.get("content-type") ?? ""))];
  if (fields.length > MOST_FIELDS)
    throw new AppError("invalid", "This form has too many fields. Nothing was changed.");
  return new URLSearchParams(
    fields.flatMap(([name, value]) =>
      typeof value === "string"
        ? [[removeControls(name), cleanValue(name, value)] as [string, string]]
        : [],
    ),
  );
}

async function parse(body: Uint8Array, type: string): Promise<FormData> {
  if (!FORM.test(type))
    throw new AppError("invalid", "The desk takes forms, and this was none. Nothing was changed.");
  try {
    return await new Response(new Uint8Array(body), {
      headers: { "content-type": type },
    }).formData();
  } catch (cause) {
    throw new AppError("invalid", "The form could not be read. Nothing was changed: try again.", {
      cause,
    });
  }
}

/** A password is never shown, and must stay what its owner chose. */
function cleanValue(name: string, value: string): string {
  return name === "password" ? value : removeControls(value);
}
