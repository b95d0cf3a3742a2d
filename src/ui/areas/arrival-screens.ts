import { ConsentScreen } from "../screens/ConsentScreen.tsx";
import { GateScreen } from "../screens/GateScreen.tsx";
import { InstallScreen } from "../screens/InstallScreen.tsx";
import { KeptScreen } from "../screens/KeptScreen.tsx";
import { WordsScreen } from "../screens/WordsScreen.tsx";

export const screens = {
  consent: ConsentScreen,
  gate: GateScreen,
  install: InstallScreen,
  words: WordsScreen,
  kept: KeptScreen,
};
