namespace Assistant.Contacts;

/// <summary>A place whose council answers for its children. Most have no number of their own here, and get nobody else's.</summary>
public sealed record Area(string Name, bool InEngland = true)
{
    /// <summary>Where somebody has not said where they work, or named a place we do not know.</summary>
    public static Area General { get; } = new("England");
}
