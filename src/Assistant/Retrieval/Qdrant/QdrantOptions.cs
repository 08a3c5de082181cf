using System.ComponentModel.DataAnnotations;
using Assistant.Wire;

namespace Assistant.Retrieval.Qdrant;

/// <summary>A Qdrant server that proposes passages. Section <c>Qdrant</c> of the configuration; without an address there is none.</summary>
public sealed record QdrantOptions : IValidatableObject
{
    /// <summary>The address of its REST interface: <c>https://qdrant.example:6333</c>.</summary>
    public string Url { get; init; } = "";

    public string ApiKey { get; init; } = "";

    /// <summary>What its alias is called. The collections behind it are called by this and a hash.</summary>
    [RegularExpression("^[a-zA-Z0-9_-]{1,100}$", ErrorMessage = "Qdrant:Collection may hold letters, digits, - and _.")]
    public string Collection { get; init; } = "assistant";

    /// <summary>Into how many parts the passages are split.</summary>
    [Range(1, 1000)]
    public int Shards { get; init; } = 1;

    /// <summary>How many nodes hold each part.</summary>
    [Range(1, 100)]
    public int Replicas { get; init; } = 1;

    /// <summary>How many of them have to have written before a write counts.</summary>
    [Range(1, 100)]
    public int WriteConsistency { get; init; } = 1;

    /// <summary>How many passages are asked for; our own ranking chooses among them.</summary>
    [Range(10, 10_000)]
    public int Candidates { get; init; } = 100;

    /// <summary>How many passages go into one call.</summary>
    [Range(1, 10_000)]
    public int Batch { get; init; } = 200;

    /// <summary>How long a question may wait for it before this server's own index answers.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10")]
    public TimeSpan SearchWithin { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a call that builds may take, each time it is tried.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan BuildWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause before the second try of a call that builds; each further one is about twice as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a server looks whether the alias is at its documents.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether an address of another machine may be without encryption: within a network that nobody else reaches.</summary>
    public bool AllowHttp { get; init; }

    public bool IsSetUp => Url.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsSetUp) yield break;
        if (EndpointAddress.ProblemOf(Url, "Qdrant", nameof(Url), "https://HOST:6333", AllowHttp) is { } problem) yield return new(problem);
        if (WriteConsistency > Replicas) yield return new("Qdrant:WriteConsistency is larger than Qdrant:Replicas: no write could ever count.");
    }
}
