import type { Page } from "@playwright/test";

/** What is wrong with the page in view: sideways overflow, words that are cut off or broken, targets under 48 px, bars over more than three fifths of it. */
export const layoutFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const smallest = 48;
    const width = document.documentElement.clientWidth;
    const told = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${(element.textContent ?? "").slice(0, 40)}"`;
    const isUnseen = (element: Element) => element.closest(".unseen") !== null;
    if (document.documentElement.scrollWidth > width)
      faults.push(`the page is ${document.documentElement.scrollWidth} wide`);

    const bars = [...document.querySelectorAll("body *")].filter(
      (element) => getComputedStyle(element).position === "sticky" && element.checkVisibility(),
    );
    const covered = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
    if (covered > 0.6 * innerHeight) faults.push(`bars cover ${Math.round(covered)} of ${innerHeight}`);

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (
        parent === null ||
        (node.textContent ?? "").trim() === "" ||
        isUnseen(parent) ||
        !parent.checkVisibility()
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right } of range.getClientRects()) {
        if (left < -0.5 || right > width + 0.5) faults.push(`cut off: ${told(parent)}`);
      }
      const words = (node.textContent ?? "").trim().split(/[\s-]+/).length;
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      if (lines > words) faults.push(`broken inside a word: ${told(parent)}`);
      const box = parent.closest("button, .chip, .btn, .panel, .banner")?.getBoundingClientRect();
      if (box === undefined) continue;
      for (const { left, right } of range.getClientRects()) {
        if (left < box.left - 1 || right > box.right + 1) faults.push(`out of its box: ${told(parent)}`);
      }
    }
    for (const target of document.querySelectorAll(
      "button, a[href], input, select, textarea, summary, label.choice",
    )) {
      if (!target.checkVisibility() || isUnseen(target)) continue;
      // The label is what is pressed.
      const pressed = target.matches("input[type=radio], input[type=checkbox]")
        ? (target.closest("label") ?? target)
        : target;
      const { width: across, height } = pressed.getBoundingClientRect();
      if (across < smallest - 0.5 || height < smallest - 0.5)
        faults.push(`${Math.round(across)} x ${Math.round(height)}: ${told(target)}`);
    }
    return [...new Set(faults)];
  });
