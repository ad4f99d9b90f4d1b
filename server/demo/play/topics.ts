/** How agents file what is about no knowledge entry. */
export const topics = { complaint: '投诉', incident: '应用故障', other: '其他' } as const;
