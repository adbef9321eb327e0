// The words of a legend in the colour of text: those of a bar are too pale to be read.

export function legendText(value: string) {
  return <span className="chart__legend">{value}</span>;
}
