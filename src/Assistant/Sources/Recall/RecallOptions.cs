using System.ComponentModel.DataAnnotations;

namespace Assistant.Sources.Recall;

/// <summary>What a site sets for telling people that an answer no longer holds. Section <c>Recall</c> of the configuration.</summary>
public sealed record RecallOptions : IValidatableObject
{
    private static readonly TimeSpan SoonestLook = TimeSpan.FromMilliseconds(50), LatestLook = TimeSpan.FromMinutes(5);

    /// <summary>How often it is looked for changes and for notices that are due; the first time so long after the start.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LookEvery < SoonestLook || LookEvery > LatestLook)
            yield return new ValidationResult($"Recall:LookEvery {LookEvery} is not between {SoonestLook} and {LatestLook}.");
    }
}
