import { CalmScreen } from "../screens/CalmScreen.tsx";
import { DarkMomentsScreen } from "../screens/DarkMomentsScreen.tsx";
import { HelpScreen } from "../screens/HelpScreen.tsx";

export const screens = {
  help: HelpScreen,
  calm: CalmScreen,
  "dark-moments": DarkMomentsScreen,
};
