global using System.Diagnostics;
global using NodaTime;
global using Ucr.Domain.Values;
