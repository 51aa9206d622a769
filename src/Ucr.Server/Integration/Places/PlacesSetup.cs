namespace Ucr.Server.Integration.Places;

/// <summary>Puts reference data of places and organisations into the service.</summary>
public static class PlacesSetup
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddUcrPlaces(this IServiceCollection services) => services
        .AddSingleton<IPlaces, ImportedPlaces>()
        .AddSingleton<ReferenceImport>()
        .AddSingleton<ReferenceVersions>();
}
