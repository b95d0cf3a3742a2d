import type { Band, Category } from "../../instrument/schema.ts";
import { type Drawing, Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** The colour class of a part of life. */
export const categoryClass: Readonly<Record<Category, string>> = {
  EMO: "mind",
  PHY: "body",
  SPI: "spirit",
  ECO: "econ",
  POL: "civic",
};

const glyphs: Readonly<Record<Category, Drawing>> = {
  EMO: icons.mind,
  PHY: icons.body,
  SPI: icons.spirit,
  ECO: icons.econ,
  POL: icons.civic,
};

const bandMarks: Readonly<Record<Band, Drawing>> = {
  steady: icons.b1,
  watch: icons.b2,
  high: icons.b3,
  critical: icons.b4,
};

/** The glyph of a part of life in its colour. */
export const CategoryMark = ({ of }: { of: Category }) => (
  <span class={`cat ${categoryClass[of]}`}>
    <Icon of={glyphs[of]} />
  </span>
);

/** The mark of a band: the fuller, the more pressure; dashed without a number. */
export const BandMark = ({ band }: { band: Band | null }) =>
  band === null ? <Icon of={icons.b0} small class="dashed" /> : <Icon of={bandMarks[band]} small />;

/** The lantern beside a band: a red line burns here. */
export const Lantern = () => <Icon of={icons.lantern} small class="lan" />;
