import { AboutScreen } from "../screens/AboutScreen.tsx";
import { ChangeWordsScreen } from "../screens/ChangeWordsScreen.tsx";
import { DeepCleanScreen } from "../screens/DeepCleanScreen.tsx";
import { DisplayScreen } from "../screens/DisplayScreen.tsx";
import { EraseScreen } from "../screens/EraseScreen.tsx";
import { MoreScreen } from "../screens/MoreScreen.tsx";
import { PaperKeyScreen } from "../screens/PaperKeyScreen.tsx";
import { PractiseScreen } from "../screens/PractiseScreen.tsx";
import { SafetyScreen } from "../screens/SafetyScreen.tsx";
import { StorageScreen } from "../screens/StorageScreen.tsx";

export const screens = {
  more: MoreScreen,
  safety: SafetyScreen,
  display: DisplayScreen,
  storage: StorageScreen,
  about: AboutScreen,
  erase: EraseScreen,
  "change-words": ChangeWordsScreen,
  "paper-key": PaperKeyScreen,
  practise: PractiseScreen,
  "deep-clean": DeepCleanScreen,
};
