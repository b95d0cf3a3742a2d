import { AftercareScreen } from "../screens/AftercareScreen.tsx";
import { CollectScreen } from "../screens/CollectScreen.tsx";
import { GiveScreen } from "../screens/GiveScreen.tsx";
import { GroupScreen } from "../screens/GroupScreen.tsx";
import { JoinScreen } from "../screens/JoinScreen.tsx";
import { PilotRowsScreen } from "../screens/PilotRowsScreen.tsx";
import { PilotScreen } from "../screens/PilotScreen.tsx";
import { WorkshopNewScreen } from "../screens/WorkshopNewScreen.tsx";
import { WorkshopPapersScreen } from "../screens/WorkshopPapersScreen.tsx";
import { WorkshopReadyScreen } from "../screens/WorkshopReadyScreen.tsx";
import { WorkshopScanScreen } from "../screens/WorkshopScanScreen.tsx";
import { WorkshopScreen } from "../screens/WorkshopScreen.tsx";
import { WorkshopsScreen } from "../screens/WorkshopsScreen.tsx";

export const screens = {
  workshops: WorkshopsScreen,
  "workshop-new": WorkshopNewScreen,
  workshop: WorkshopScreen,
  "workshop-ready": WorkshopReadyScreen,
  "workshop-papers": WorkshopPapersScreen,
  "workshop-scan": WorkshopScanScreen,
  collect: CollectScreen,
  group: GroupScreen,
  aftercare: AftercareScreen,
  pilot: PilotScreen,
  "pilot-rows": PilotRowsScreen,
  join: JoinScreen,
  give: GiveScreen,
};
