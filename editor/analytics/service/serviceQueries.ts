import { serviceAgents, serviceChoices, serviceFigures, serviceSeries, serviceTopics, type ServiceFigureKey, type ServiceGrouping, type TopicSource } from '../../app/contract.ts';
import { figuresQuery } from '../figuresQuery.ts';

/** What there is to ask for, with names and formulas. */
export const serviceChoicesQuery = figuresQuery('service', serviceChoices);
export const serviceFiguresQuery = (query: string) => figuresQuery(`service/figures?${query}`, serviceFigures);
export const serviceSeriesQuery = (query: string, by: ServiceGrouping, figures: readonly ServiceFigureKey[]) => figuresQuery(`service/series?${query}&by=${by}&figures=${figures.join(',')}`, serviceSeries);
export const serviceAgentsQuery = (query: string) => figuresQuery(`service/agents?${query}`, serviceAgents);
export const serviceTopicsQuery = (query: string, source: TopicSource) => figuresQuery(`service/topics?${query}&source=${source}`, serviceTopics);
