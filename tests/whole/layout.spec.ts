import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { layoutFaults } from "./layout.ts";
import { resize, sizes, walk } from "./screens.ts";
import { sayIn } from "./words.ts";

for (const tag of ["en", "ar-XB"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every screen holds in ${tag}, ${colorScheme}, at 360 and 320 px and with text of 200 %`, async ({
      browser,
    }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({
        baseURL: tag === "en" ? "http://localhost:4173" : "http://localhost:4174",
        colorScheme,
        locale: tag,
        viewport: { width: 360, height: 740 },
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      const found: Record<string, unknown> = {};
      await walk(page, sayIn(tag), async (name) => {
        for (const size of sizes) {
          await resize(page, size);
          const faults = await layoutFaults(page);
          if (faults.length > 0) found[`${name} ${size.name}`] = faults;
        }
        await resize(page, sizes[0]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        if (violations.length > 0)
          found[`${name} axe`] = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
          );
      });
      expect(found).toEqual({});
      await context.close();
    });
  }
}
