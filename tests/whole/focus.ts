// What the keyboard reaches, and how a screen reader names it: read from the browser's accessibility tree.
import type { CDPSession, Page } from "@playwright/test";

interface Control {
  /** The browser's own number of the element. */
  readonly element: number;
  readonly role: string;
  readonly name: string;
}

const pressable = [
  "button",
  "link",
  "textbox",
  "combobox",
  "switch",
  "checkbox",
  "tab",
  "DisclosureTriangle",
  "radio",
  "Date",
  "InputTime",
];

/** Fields for a day or a time: their parts and their picker are stops of their own in one element. */
const parted = ["Date", "InputTime"];
const partStops = 4;

/** Everything that can be used, in the order in which a screen reader comes to it. */
async function controls(devtools: CDPSession): Promise<readonly Control[]> {
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: Control[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const role = String(node.role?.value ?? "");
    if (!node.ignored && pressable.includes(role) && node.backendDOMNodeId !== undefined)
      found.push({ element: node.backendDOMNodeId, role, name: String(node.name?.value ?? "").trim() });
    if (!parted.includes(role)) node.childIds?.forEach(visit);
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root !== undefined) visit(root.nodeId);
  return found;
}

async function focused(devtools: CDPSession): Promise<number | null> {
  const { result } = await devtools.send("Runtime.evaluate", {
    expression: "document.activeElement === document.body ? null : document.activeElement",
  });
  if (result.objectId === undefined) return null;
  const { node } = await devtools.send("DOM.describeNode", { objectId: result.objectId });
  return node.backendNodeId;
}

/** What is wrong for somebody who sees or points at nothing: controls without a name, out of order, or out of reach of Tab. */
export async function focusFaults(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const all = await controls(devtools);
  const faults = all.filter(({ name }) => name === "").map(({ role }) => `a ${role} without a name`);
  // One of a group of radios, or of tabs, stands for all of them; the arrows do the rest.
  const isGrouped = ({ role }: Control) => role === "radio" || role === "tab";
  const groups = await page.evaluate(() => {
    // From the very beginning, wherever the focus was.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    const radios = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    return new Set(radios.map(({ name }) => name)).size + document.querySelectorAll("[role=tablist]").length;
  });
  // One Tab more would leave the page, which then covers itself.
  const stops = all.filter((control) => !isGrouped(control)).length + groups;
  const places: number[] = [];
  const reached = new Set<number>();
  const ofParts = all.filter(({ role }) => parted.includes(role));
  const within = ofParts.length * (partStops - 1);
  for (let turn = 0; turn < stops + within; turn += 1) {
    await page.keyboard.press("Tab");
    const element = await focused(devtools);
    const isWithin = ofParts.some((field) => field.element === element) && reached.has(element ?? 0);
    if (isWithin) continue;
    if (element === null || reached.has(element)) break;
    reached.add(element);
    places.push(all.findIndex((control) => control.element === element));
  }
  for (const control of all)
    if (!isGrouped(control) && !reached.has(control.element))
      faults.push(`Tab does not reach: ${control.role} "${control.name}"`);
  if (places.includes(-1)) faults.push("Tab reaches what a screen reader does not name");
  if (places.some((place, at) => place < (places[at - 1] ?? -1)))
    faults.push(`the order of Tab is not the order of reading: ${places.join(" ")}`);
  await devtools.detach();
  return faults;
}
