using System.Globalization;
using Ucr.Domain.Values;

namespace Ucr.Server.Pages.Maps;

/// <summary>Somebody on the map.</summary>
/// <param name="Number">The same as in the list beside it; null for who cannot go.</param>
/// <param name="Name">For a screen reader.</param>
/// <param name="At">Where they are, as far as is known.</param>
/// <param name="Free">Free now: a circle; otherwise a square.</param>
public sealed record MapPerson(int? Number, string Name, Place At, bool Free);

/// <summary>A schematic map around a patient, in a drawing's own units: one is a hundred metres, north is up.</summary>
/// <param name="Shapes">The parts of the area.</param>
/// <param name="Patient">Where the patient is.</param>
/// <param name="People">Who could go, and who cannot.</param>
public sealed record MapModel(IReadOnlyList<AreaShape> Shapes, Place Patient, IReadOnlyList<MapPerson> People)
{
    private const double Unit = 100;
    private const double Margin = 15;
    private const double RingKilometres = 5;

    /// <summary>Half the width of a marker.</summary>
    public double Marker => Math.Max(Width, Height) / 32;

    /// <summary>West edge, metres.</summary>
    private double West => Eastings.Min();

    private double North => Northings.Max();

    /// <summary>Width of the drawing.</summary>
    public double Width => ((Eastings.Max() - West) / Unit) + (2 * Margin);

    /// <summary>Height of the drawing.</summary>
    public double Height => ((North - Northings.Min()) / Unit) + (2 * Margin);

    /// <summary>Rings of 5 and 10 kilometres around the patient.</summary>
    public IReadOnlyList<(double Radius, string Words)> Rings { get; } = [(RingKilometres * 1000 / Unit, "5 km"), (2 * RingKilometres * 1000 / Unit, "10 km")];

    private IEnumerable<double> Eastings => Shapes.SelectMany(shape => shape.Ring).Select(corner => corner.Easting).Concat(Places.SelectMany(place => new double[] { place.Easting - 6000, place.Easting + 6000 }.Take(Shapes.Count == 0 ? 2 : 0)).Concat(Places.Select(place => (double)place.Easting)));

    private IEnumerable<double> Northings => Shapes.SelectMany(shape => shape.Ring).Select(corner => corner.Northing).Concat(Places.SelectMany(place => new double[] { place.Northing - 6000, place.Northing + 6000 }.Take(Shapes.Count == 0 ? 2 : 0)).Concat(Places.Select(place => (double)place.Northing)));

    private IEnumerable<Place> Places => People.Select(person => person.At).Append(Patient);

    /// <summary>Where a place lies in the drawing.</summary>
    public (double X, double Y) At(Place place) => At(place.Easting, place.Northing);

    /// <summary>The same for a corner.</summary>
    public (double X, double Y) At(double easting, double northing) => (((easting - West) / Unit) + Margin, ((North - northing) / Unit) + Margin);

    /// <summary>A part's outline, as a path.</summary>
    public string Path(AreaShape shape) =>
        "M" + string.Join('L', shape.Ring.Select(corner => At(corner.Easting, corner.Northing)).Select(at => string.Create(CultureInfo.InvariantCulture, $"{at.X:0.#} {at.Y:0.#}"))) + "Z";

    /// <summary>Where a part's name stands: the middle of its corners.</summary>
    public (double X, double Y) Middle(AreaShape shape) => At(shape.Ring.Average(corner => corner.Easting), shape.Ring.Average(corner => corner.Northing));

    /// <summary>The part in which the patient is; null when no part holds them.</summary>
    public AreaShape? PatientsPart => Shapes.FirstOrDefault(shape => Holds(shape, Patient));

    /// <summary>The name of the part that holds a place; null when none does.</summary>
    public static string? PartOf(IReadOnlyList<AreaShape> shapes, Place place) => shapes.FirstOrDefault(shape => Holds(shape, place))?.Name is { Length: > 0 } name ? name : null;

    /// <summary>Markers in their order, moved aside where one would cover another or the patient: several start from one base.</summary>
    public IReadOnlyList<(MapPerson Person, double X, double Y)> Placed()
    {
        var (pinX, pinY) = At(Patient);
        List<(double X, double Y)> taken = [(pinX, pinY), (pinX, pinY - (Marker * 1.9))];
        var placed = new List<(MapPerson, double, double)>();
        foreach (var person in People.OrderBy(person => person.Number ?? int.MaxValue))
        {
            var (x, y) = At(person.At);
            for (var step = 0; step < 60 && taken.Exists(other => double.Hypot(other.X - x, other.Y - y) < Marker * 2.1); step++)
            {
                var (reach, angle) = (Marker * (2.2 + (step / 8 * 2.1)), step * Math.PI / 4);
                (x, y) = (At(person.At).X + (reach * Math.Cos(angle)), At(person.At).Y + (reach * Math.Sin(angle)));
            }

            taken.Add((x, y));
            placed.Add((person, x, y));
        }

        return placed;
    }

    /// <summary>Whether a ray to the east crosses the outline an odd number of times.</summary>
    private static bool Holds(AreaShape shape, Place place)
    {
        var inside = false;
        for (var (at, before) = (0, shape.Ring.Count - 1); at < shape.Ring.Count; before = at++)
        {
            var (one, other) = (shape.Ring[at], shape.Ring[before]);
            if (one.Northing > place.Northing != other.Northing > place.Northing
                && place.Easting < ((other.Easting - one.Easting) * (place.Northing - one.Northing) / (other.Northing - one.Northing)) + one.Easting)
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
