using Assistant.Contacts;
using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Checks;

/// <summary>Dates that have run out or soon will: bank holidays and reviews. They warn, so that a build does not fail with the calendar.</summary>
public static class DueCheck
{
    private const int Soon = 60;

    public static void Check(ContactBook contacts, IEnumerable<(string File, Approval Approval)> reviewed, DateOnly today, ProblemList warnings)
    {
        if (contacts.BankHolidays.Count == 0) warnings.Add(ContactBook.File, 1, "There are no bank holidays.", "Add them from gov.uk/bank-holidays.");
        else if (contacts.BankHolidays.Max() is var last && last <= today.AddDays(Soon))
            warnings.Add(ContactBook.File, 1, $"The last bank holiday known is {last:yyyy-MM-dd}.", "Add the next year's.");
        foreach (var (file, approval) in reviewed)
            if (approval.ReviewDue is { } due && due <= today.AddDays(Soon))
                warnings.Add(file, 1, due <= today ? $"The review was due on {due:yyyy-MM-dd}." : $"The review is due on {due:yyyy-MM-dd}.", "Have it read again, then move 'review-due'.");
    }
}
