import { CategoryScreen } from "../screens/CategoryScreen.tsx";
import { ChangeScreen } from "../screens/ChangeScreen.tsx";
import { CloserScreen } from "../screens/CloserScreen.tsx";
import { LifeScreen } from "../screens/LifeScreen.tsx";
import { OthersScreen } from "../screens/OthersScreen.tsx";
import { OwnStepScreen } from "../screens/OwnStepScreen.tsx";
import { PaperScreen } from "../screens/PaperScreen.tsx";
import { PastCheckScreen, ResultsScreen } from "../screens/ResultsScreen.tsx";
import { SideBySideScreen } from "../screens/SideBySideScreen.tsx";
import { SidesScreen } from "../screens/SidesScreen.tsx";
import { StepScreen } from "../screens/StepScreen.tsx";

export const screens = {
  results: ResultsScreen,
  "past-check": PastCheckScreen,
  change: ChangeScreen,
  "side-by-side": SideBySideScreen,
  category: CategoryScreen,
  closer: CloserScreen,
  sides: SidesScreen,
  others: OthersScreen,
  paper: PaperScreen,
  step: StepScreen,
  "own-step": OwnStepScreen,
  life: LifeScreen,
};
