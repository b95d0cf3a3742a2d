import { BackupMakeScreen } from "../screens/BackupMakeScreen.tsx";
import { BackupProveScreen } from "../screens/BackupProveScreen.tsx";
import { BackupScreen } from "../screens/BackupScreen.tsx";
import { BeginAgainScreen } from "../screens/BeginAgainScreen.tsx";
import { DamageScreen } from "../screens/DamageScreen.tsx";
import { ForgottenScreen } from "../screens/ForgottenScreen.tsx";
import { OlderBoxScreen } from "../screens/OlderBoxScreen.tsx";
import { OtherTabScreen } from "../screens/OtherTabScreen.tsx";
import { PaperOpenScreen } from "../screens/PaperOpenScreen.tsx";
import { RestoreScreen } from "../screens/RestoreScreen.tsx";
import { TravelScreen } from "../screens/TravelScreen.tsx";

export const screens = {
  backup: BackupScreen,
  "backup-make": BackupMakeScreen,
  "backup-prove": BackupProveScreen,
  restore: RestoreScreen,
  travel: TravelScreen,
  "older-box": OlderBoxScreen,
  "begin-again": BeginAgainScreen,
  forgotten: ForgottenScreen,
  damage: DamageScreen,
  "other-tab": OtherTabScreen,
  "paper-open": PaperOpenScreen,
};
