import { ContactScreen } from "../screens/ContactScreen.tsx";
import { DateScreen } from "../screens/DateScreen.tsx";
import { DatesScreen } from "../screens/DatesScreen.tsx";
import { IncidentDraftScreen } from "../screens/IncidentDraftScreen.tsx";
import { IncidentListScreen } from "../screens/IncidentListScreen.tsx";
import { IncidentScreen } from "../screens/IncidentScreen.tsx";
import { IncidentsScreen } from "../screens/IncidentsScreen.tsx";
import { LetterScreen } from "../screens/LetterScreen.tsx";
import { OrganisationsScreen } from "../screens/OrganisationsScreen.tsx";
import { OwnDataScreen } from "../screens/OwnDataScreen.tsx";
import { PagePaperScreen } from "../screens/PagePaperScreen.tsx";
import { PageScreen } from "../screens/PageScreen.tsx";
import { PagesScreen } from "../screens/PagesScreen.tsx";
import { PeopleScreen } from "../screens/PeopleScreen.tsx";
import { PersonScreen } from "../screens/PersonScreen.tsx";
import { TellScreen } from "../screens/TellScreen.tsx";

export const screens = {
  pages: PagesScreen,
  page: PageScreen,
  "page-paper": PagePaperScreen,
  letter: LetterScreen,
  dates: DatesScreen,
  date: DateScreen,
  incidents: IncidentsScreen,
  "incident-draft": IncidentDraftScreen,
  incident: IncidentScreen,
  "incident-list": IncidentListScreen,
  people: PeopleScreen,
  person: PersonScreen,
  contact: ContactScreen,
  tell: TellScreen,
  organisations: OrganisationsScreen,
  "own-data": OwnDataScreen,
};
