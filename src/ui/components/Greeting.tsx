/** What Welcome says first; the page that comes from the network says it before any script. */
export const Greeting = ({ title, lead }: { title: string; lead: string }) => (
  <div>
    <h1 class="big" tabIndex={-1}>
      {title}
    </h1>
    <p class="lead">{lead}</p>
  </div>
);
