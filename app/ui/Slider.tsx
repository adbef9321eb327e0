// The browser's own range input in our dress; the name is said, not shown, where the text beside it shows it already.
import './slider.css';

export function Slider({
  label,
  min,
  max,
  step = 1,
  value,
  valueText,
  onChange,
  onRest,
}: {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly value: number;
  readonly valueText?: string;
  readonly onChange: (value: number) => void;
  /** The gesture is over. */
  readonly onRest?: () => void;
}) {
  return (
    <input
      type="range"
      className="slider"
      aria-label={label}
      aria-valuetext={valueText}
      min={min}
      max={max}
      step={step}
      value={value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      onPointerUp={onRest}
      onBlur={onRest}
    />
  );
}
