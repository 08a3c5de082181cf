namespace Assistant.Conversations;

/// <summary>What somebody has said of themselves: their role and the council area they work in. Nothing about any child.</summary>
public sealed record Profile(string? Role, string? Area)
{
    public static Profile Unknown { get; } = new(null, null);

    /// <summary>This profile, with what it leaves open taken from another.</summary>
    public Profile Or(Profile other) => new(Role ?? other.Role, Area ?? other.Area);
}
