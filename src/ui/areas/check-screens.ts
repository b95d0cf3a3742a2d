import { BeginCheckScreen } from "../screens/BeginCheckScreen.tsx";
import { BreathScreen } from "../screens/BreathScreen.tsx";
import { CheckScreen } from "../screens/CheckScreen.tsx";
import { DarkDoorScreen } from "../screens/DarkDoorScreen.tsx";
import { DoorScreen } from "../screens/DoorScreen.tsx";
import { HappeningScreen } from "../screens/HappeningScreen.tsx";
import { QuieterScreen } from "../screens/QuieterScreen.tsx";
import { RedLineScreen } from "../screens/RedLineScreen.tsx";
import { StillOpenScreen } from "../screens/StillOpenScreen.tsx";

export const screens = {
  door: DoorScreen,
  happening: HappeningScreen,
  "begin-check": BeginCheckScreen,
  check: CheckScreen,
  "dark-door": DarkDoorScreen,
  breath: BreathScreen,
  quieter: QuieterScreen,
  "red-line": RedLineScreen,
  "still-open": StillOpenScreen,
};
