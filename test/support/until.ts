/** Asks until the answer is the one that is waited for. */
export async function until<T>(ask: () => Promise<T>, is: (answer: T) => boolean, seconds = 45): Promise<T> {
  for (const end = Date.now() + seconds * 1_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await ask();
    if (is(answer)) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain; last: ${JSON.stringify(answer)}`);
  }
}
