import { EntryScreen } from "../screens/EntryScreen.tsx";
import { LogScreen } from "../screens/LogScreen.tsx";
import { LookScreen } from "../screens/LookScreen.tsx";
import { MonthScreen } from "../screens/MonthScreen.tsx";
import { PlanScreen } from "../screens/PlanScreen.tsx";
import { TidyUpScreen } from "../screens/TidyUpScreen.tsx";
import { TodayScreen } from "../screens/TodayScreen.tsx";

export const screens = {
  today: TodayScreen,
  plan: PlanScreen,
  log: LogScreen,
  month: MonthScreen,
  entry: EntryScreen,
  look: LookScreen,
  "tidy-up": TidyUpScreen,
};
