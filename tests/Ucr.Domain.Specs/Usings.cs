global using NodaTime;
global using Shouldly;
global using Ucr.Domain.Settings;
global using Ucr.Domain.Values;
global using Xunit;
global using static Ucr.Domain.Specs.People;
global using static Ucr.Domain.Specs.Story;
