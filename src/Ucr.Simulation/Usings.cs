global using NodaTime;
global using Ucr.Domain;
global using Ucr.Domain.Values;
