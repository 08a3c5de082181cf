using System.ComponentModel.DataAnnotations;

namespace Assistant.Moments.Reminders;

/// <summary>What a site sets for reminders. Section <c>Reminders</c> of the configuration.</summary>
public sealed record ReminderOptions : IValidatableObject
{
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(16), SoonestLook = TimeSpan.FromMilliseconds(50), LatestLook = TimeSpan.FromMinutes(5);

    /// <summary>When quiet hours begin, in Europe/London. The same as <see cref="QuietTo"/> means that there are none.</summary>
    public TimeOnly QuietFrom { get; init; } = new(20, 0);

    public TimeOnly QuietTo { get; init; } = new(7, 30);

    /// <summary>Days for which a moment is kept after its last deadline.</summary>
    [Range(1, 30)]
    public int KeepDays { get; init; } = 7;

    /// <summary>Duty managers who are told of a reminder that reaches neither its owner nor their cover: object ids in Microsoft Entra, tried in order.</summary>
    public IReadOnlyList<string> DutyManagers { get; init; } = [];

    /// <summary>How often it is looked for reminders that are due; the first time so long after the start.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(30);

    internal QuietHours QuietIn(Knowledge.KnowledgeBase knowledge) => new(QuietFrom, QuietTo, knowledge.Contacts.BankHolidays);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var id in DutyManagers.Where(id => !Guid.TryParse(id, out _)))
            yield return new ValidationResult($"Reminders:DutyManagers holds '{id}', which is not a GUID. Give the object id of a person in Microsoft Entra.");
        if (LookEvery < SoonestLook || LookEvery > LatestLook)
            yield return new ValidationResult($"Reminders:LookEvery {LookEvery} is not between {SoonestLook} and {LatestLook}.");
        if (QuietTo - QuietFrom > LongestQuiet)
            yield return new ValidationResult($"Reminders:QuietFrom {QuietFrom:HH:mm} to Reminders:QuietTo {QuietTo:HH:mm} is longer than {LongestQuiet.TotalHours:0} hours. Leave a day to remind in.");
    }
}
