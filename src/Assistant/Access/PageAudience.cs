namespace Assistant.Access;

/// <summary>For whom pages are.</summary>
public enum Audience
{
    /// <summary>Anybody. What is sent still needs the token of a form that this server showed.</summary>
    Anybody,

    /// <summary>Who may read sources: anybody, or whoever is signed in, as <c>Site:SourcePages</c> says.</summary>
    Readers,

    /// <summary>Managers, and nobody else.</summary>
    Managers,
}

/// <summary>For whom a page is, as metadata of its endpoint: <see cref="PageGate"/> holds who asks against it.</summary>
public sealed record PageAudience(Audience For);

/// <summary>What is sent to the endpoint changes nothing, as words that are searched for: it needs no token, and the page with its form no cookie.</summary>
public sealed record ChangesNothing;
