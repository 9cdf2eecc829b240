const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
const METHODS: Readonly<Record<string, string>> = { put: "PUT", delete: "DELETE" };

/** HTML forms only know GET and POST, so they carry the true method in the field `_method`. */
export async function overrideMethod(request: Request): Promise<Request> {
  if (request.method !== "POST" || !FORM.test(request.headers.get("content-type") ?? ""))
    return request;
  const body = await request.arrayBuffer();
  const form = await new Response(body, {
    headers: { "content-type": request.headers.get("content-type") ?? "" },
  }).formData();
  const method = METHODS[String(form.get("_method") ?? "")] ?? "POST";
  return new Request(request.url, { method, headers: request.headers, body });
}
