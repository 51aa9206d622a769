global using NodaTime;
global using Ucr.Domain;
global using Ucr.Domain.Settings;
global using Ucr.Domain.Values;
