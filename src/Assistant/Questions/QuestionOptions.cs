using System.ComponentModel.DataAnnotations;

namespace Assistant.Questions;

/// <summary>Somebody whom questions go to.</summary>
/// <param name="Id">Their object id in Microsoft Entra.</param>
/// <param name="Name">The role or name that people are shown.</param>
public sealed record DutyManager(string Id, string Name);

/// <summary>What a site sets for questions to a person. Section <c>Questions</c> of the configuration.</summary>
public sealed record QuestionOptions : IValidatableObject
{
    /// <summary>Tried in this order. Without one nobody can be asked.</summary>
    public IReadOnlyList<DutyManager> DutyManagers { get; init; } = [];

    /// <summary>Days for which a question is kept after it was answered; one that nobody answers is kept as long.</summary>
    [Range(1, 366)]
    public int Days { get; init; } = 30;

    /// <summary>When the working day begins, in Europe/London.</summary>
    public TimeOnly From { get; init; } = new(9, 0);

    public TimeOnly To { get; init; } = new(17, 0);

    /// <summary>Within how many working days a question is usually answered.</summary>
    [Range(1, 10)]
    public int WithinDays { get; init; } = 1;

    /// <summary>Topics of which the answer goes to a duty manager first: a few words each, matched as the index matches.</summary>
    public IReadOnlyList<string> SecondEyes { get; init; } = [];

    /// <summary>How long an answer waits for the second pair of eyes before who asked is told that nobody looked.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "3.00:00:00")]
    public TimeSpan HoldFor { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How often it is looked for what could not be delivered at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:05:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(30);

    public bool HasManagers => DutyManagers.Count > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var manager in DutyManagers)
        {
            if (!Guid.TryParse(manager.Id, out _)) yield return new ValidationResult($"Questions:DutyManagers holds '{manager.Id}', which is not a GUID. Give the object id of a person in Microsoft Entra.");
            if (string.IsNullOrWhiteSpace(manager.Name)) yield return new ValidationResult($"Questions:DutyManagers names nobody for '{manager.Id}'. Give the role or name that people are shown.");
        }
        if (From >= To) yield return new ValidationResult($"Questions:From {From:HH:mm} is not before Questions:To {To:HH:mm}.");
        foreach (var topic in SecondEyes.Where(string.IsNullOrWhiteSpace)) yield return new ValidationResult("Questions:SecondEyes holds a topic without words.");
        if (SecondEyes.Count > 0 && !HasManagers) yield return new ValidationResult("Questions:SecondEyes needs Questions:DutyManagers: without one nobody can look.");
    }
}
