namespace Assistant.Teams.Authentication;

/// <summary>Whether a token lets an activity in. <see cref="Reason"/> is for the log: it names the rule, never the token.</summary>
public sealed record TokenVerdict(bool Accepted, string Reason)
{
    public static TokenVerdict Accept { get; } = new(true, "accepted");

    public static TokenVerdict Refuse(string reason) => new(false, reason);
}
