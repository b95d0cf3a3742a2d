import { useRef } from "preact/hooks";
import type { Answer, Indicator } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { useText } from "../hooks/useText.ts";
import { StepPicture } from "./drawings.tsx";

interface Props {
  question: Indicator;
  value: Answer | undefined;
  /** `isTouch` is false for the arrow keys and for screen readers, which go on with a button of their own. */
  onAnswer(answer: Answer, isTouch: boolean): void;
}

const specials = ["skip", "na"] as const;

/** The five steps of a question's scale, and the two ways to leave it out, all of the same size. */
export function AnswerScale({ question, value, onAnswer }: Props) {
  const t = useText();
  const isTouch = useRef(false);
  const scale = instrument.scales[question.scale];
  const touched = () => {
    isTouch.current = true;
  };
  // A click comes for every choice, also for the one that is chosen already; only a finger or a mouse goes on.
  const chosen = (answer: Answer) => () => {
    onAnswer(answer, isTouch.current);
    isTouch.current = false;
  };
  return (
    <div class="stack close" role="radiogroup" aria-labelledby="question">
      <div class="choices">
        {scale.steps.map((step) => (
          <label class="choice" key={step} onPointerUp={touched}>
            <input type="radio" name={question.id} checked={value === step} onClick={chosen(step)} />
            <span class="grow">{t(`instrument:scale.${question.scale}.${step}`)}</span>
            <StepPicture kind={scale.picture} step={step} />
          </label>
        ))}
      </div>
      <div class="choices two">
        {specials.map((special) => (
          <label class="choice" key={special} onPointerUp={touched}>
            <input type="radio" name={question.id} checked={value === special} onClick={chosen(special)} />
            <span>{t(`instrument:answer.${special}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
