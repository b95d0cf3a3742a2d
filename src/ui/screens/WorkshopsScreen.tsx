import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** The workshop that this phone is in, and the way out of it. */
function Here() {
  const { joined, session } = useApp();
  const { participation } = useSpace();
  const t = useText();
  const now = joined.value;
  if (now === null) return null;
  const leave = () => (now.part === "own" ? participation.leave() : void session.lock());
  return (
    <section class="panel stack close">
      <p>
        {t("workshop:here")} <bdi class="serif">“{now.workshop.invitation.name}”</bdi>
      </p>
      <p class="s q">{t(`workshop:here.${now.part}`)}</p>
      <button type="button" class="btn out" onClick={leave}>
        {t(now.part === "own" ? "workshop:leave" : "workshop:leave.shared")}
      </button>
    </section>
  );
}

/** Workshops: into one, or her own as a trainer. */
export function WorkshopsScreen() {
  const { navigation } = useApp();
  const { workshops, mode } = useSpace();
  const t = useText();
  const hasRows = workshops.all.value.some(({ body }) => body.closed?.rows != null);
  return (
    <Page title={t("workshop:title")} back tabbed>
      <p class="lead">{t("workshop:lead")}</p>
      <Here />
      <ul class="rows">
        <li>
          <RowLink
            icon={icons.scan}
            text={t("workshop:join.go")}
            note={t("workshop:join.go.note")}
            onGo={() => navigation.go("join")}
          />
        </li>
        <li>
          <RowLink
            icon={icons.plus}
            text={t("workshop:make.go")}
            note={t(mode === "memory" ? "workshop:make.go.memory" : "workshop:make.go.note")}
            onGo={() => navigation.go("workshop-new")}
          />
        </li>
      </ul>
      {workshops.all.value.length > 0 && (
        <section>
          <h2>{t("workshop:yours")}</h2>
          <ul class="rows">
            {workshops.all.value.map(({ id, body, workshop }) => (
              <li key={id}>
                <RowLink
                  icon={icons.circle}
                  text={<bdi>{workshop.invitation.name}</bdi>}
                  note={
                    body.closed === null
                      ? t("workshop:received", { count: workshops.received(id) })
                      : t("workshop:closed")
                  }
                  onGo={() => navigation.go({ screen: "workshop", id })}
                />
              </li>
            ))}
          </ul>
          {hasRows && (
            <RowLink
              icon={icons.plan}
              text={t("workshop:pilot.title")}
              note={t("workshop:pilot.note")}
              onGo={() => navigation.go("pilot")}
            />
          )}
        </section>
      )}
    </Page>
  );
}
