namespace Assistant.Hosting.Limits;

/// <summary>How much of this server one person or one address may ask for, and how slowly. Section <c>Limits</c> of the configuration; in force where people sign in.</summary>
public sealed record LimitOptions
{
    /// <summary>Turns that one person may send at once, before the pace of a minute holds.</summary>
    public int TurnsAtOnce { get; init; } = 60;

    /// <summary>Turns that one person may send in a minute. Danger is never among those refused.</summary>
    public int TurnsAMinute { get; init; } = 120;

    /// <summary>Pages that one signed-in person, or one address, may open at once. Many offices have one address for everybody.</summary>
    public int PagesAtOnce { get; init; } = 600;

    /// <summary>Pages that one signed-in person, or one address, may open in a minute.</summary>
    public int PagesAMinute { get; init; } = 1_200;

    /// <summary>Calls of the bot without a good token that one address may make in a minute before each is refused with 429 and no longer logged.</summary>
    public int RefusedCallsAMinute { get; init; } = 60;

    /// <summary>Addresses of proxies, beside this machine's, that are believed when they name whom they speak for (<c>X-Forwarded-For</c>).</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>How long the headers of a request may take.</summary>
    public TimeSpan HeadersWithin { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a request may take altogether.</summary>
    public TimeSpan RequestWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a body may come more slowly than <see cref="BytesASecond"/>.</summary>
    public TimeSpan SlowBodyFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How fast a body has to come, and to be taken.</summary>
    public double BytesASecond { get; init; } = 240;

    /// <summary>Connections that may be open at the same time.</summary>
    public int Connections { get; init; } = 2_000;

    /// <summary>What cannot be used, each with how to mend it.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, value) in new[] { (nameof(TurnsAtOnce), TurnsAtOnce), (nameof(TurnsAMinute), TurnsAMinute), (nameof(PagesAtOnce), PagesAtOnce), (nameof(PagesAMinute), PagesAMinute), (nameof(RefusedCallsAMinute), RefusedCallsAMinute), (nameof(Connections), Connections) })
            if (value is < 1 or > 1_000_000) yield return $"Limits:{name} is 1 to 1000000.";
        foreach (var (name, value) in new[] { (nameof(HeadersWithin), HeadersWithin), (nameof(RequestWithin), RequestWithin), (nameof(SlowBodyFor), SlowBodyFor) })
            if (value <= TimeSpan.Zero || value > TimeSpan.FromMinutes(10)) yield return $"Limits:{name} is more than nothing and at most 00:10:00.";
        if (BytesASecond is not (>= 1 and <= 1_000_000)) yield return "Limits:BytesASecond is 1 to 1000000.";
        foreach (var proxy in Proxies.Where(p => !System.Net.IPAddress.TryParse(p, out _))) yield return $"Limits:Proxies names '{proxy}', which is not an IP address.";
    }
}
