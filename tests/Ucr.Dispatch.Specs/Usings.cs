global using NodaTime;
global using Shouldly;
global using Ucr.Dispatch.Travel;
global using Ucr.Domain;
global using Ucr.Domain.Settings;
global using Ucr.Domain.Values;
global using Xunit;
