import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { serveAssets } from "../../../src/web/http/serve-assets.ts";
import { samplePages, sampleSite, type SamplePage } from "../sample-site.ts";
import { type SiteSettings } from "../../../src/model/site-settings.ts";

export type SampleServer = {
  readonly address: string;
  readonly pages: readonly SamplePage[];
  readonly stop: () => Promise<void>;
};

/** The sample pages and the real assets on a free loopback port. */
export async function serveSample(settings: Partial<SiteSettings> = {}): Promise<SampleServer> {
  const assets = serveAssets();
  const pages = samplePages(sampleSite(settings, assets.address));
  const app = new Hono();
  app.route("/assets", assets.routes);
  for (const page of pages) app.get(page.path, (context) => context.html(page.markup));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
      const stop = () => new Promise<void>((done) => void server.close(() => done()));
      resolve({ address: `http://127.0.0.1:${port}`, pages, stop });
    });
  });
}
