// Every version of the instrument. A version is never edited after its release; a change is a new folder.
import { deepFreeze } from "./freeze.ts";
import type { Category, Form, Indicator, IndicatorId, Scale, ScaleId } from "./schema.ts";
import { type Door, doors } from "./v1/doors.ts";
import { economic } from "./v1/economic.ts";
import { emotional } from "./v1/emotional.ts";
import { checkOrder, display, quieter, resultOrder } from "./v1/orders.ts";
import { physical } from "./v1/physical.ts";
import { political } from "./v1/political.ts";
import { scales } from "./v1/scales.ts";
import { spiritual } from "./v1/spiritual.ts";

/** One version: its data, and the questions of a form in the order on screen. */
export interface Instrument {
  readonly version: "v1";
  /** All 61, in instrument order (EMO PHY SPI ECO POL, then by id). */
  readonly indicators: readonly Indicator[];
  readonly scales: Readonly<Record<ScaleId, Scale>>;
  readonly doors: readonly Door[];
  readonly checkOrder: readonly Category[];
  readonly resultOrder: readonly Category[];
  /** The six ids asked after the short form, if she wants. */
  readonly quieter: readonly IndicatorId[];
  /** The indicator with this id, or undefined. */
  byId(id: IndicatorId): Indicator | undefined;
  /** The questions of one category in display order. */
  questions(form: Form, category: Category): readonly Indicator[];
}

const indicators = deepFreeze([...emotional, ...physical, ...spiritual, ...economic, ...political]);
const index = new Map(indicators.map((indicator) => [indicator.id, indicator]));
const full = inDisplayOrder(() => true);
const forms = { full, short: inDisplayOrder((indicator) => indicator.short) };

/** The version asked today. */
export const instrument: Instrument = Object.freeze({
  version: "v1",
  indicators,
  scales,
  doors,
  checkOrder,
  resultOrder,
  quieter,
  byId: (id: IndicatorId) => index.get(id),
  questions: (form: Form, category: Category) => forms[form][category],
});

function inDisplayOrder(asked: (indicator: Indicator) => boolean): Record<Category, readonly Indicator[]> {
  const of = (category: Category) =>
    display[category].flatMap((id) => index.get(id) ?? []).filter((indicator) => asked(indicator));
  return deepFreeze({ EMO: of("EMO"), PHY: of("PHY"), SPI: of("SPI"), ECO: of("ECO"), POL: of("POL") });
}
