/** The part of jstat the tests compare with; the package brings no types. */
declare module 'jstat' {
  export const jStat: {
    readonly poisson: { pdf(count: number, mean: number): number; cdf(count: number, mean: number): number };
    readonly beta: {
      inv(probability: number, alpha: number, beta: number): number;
    };
    readonly normal: { inv(probability: number, mean: number, deviation: number): number };
    gammaln(x: number): number;
    /** The regularised incomplete beta function I_x(a, b). */
    ibeta(x: number, a: number, b: number): number;
  };
}
