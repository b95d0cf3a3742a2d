import { ReminderScreen } from "../screens/ReminderScreen.tsx";

export const screens = {
  reminder: ReminderScreen,
};
