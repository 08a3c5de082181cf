using System.ComponentModel.DataAnnotations;
using Assistant.Moments.Reminders;
using Microsoft.Extensions.Configuration;

namespace Assistant.Tests.Moments.Reminders;

/// <summary>What a site sets for reminders.</summary>
public sealed class ReminderOptionsTests
{
    [Theory]
    [InlineData("00:00:00.050", true)]
    [InlineData("00:05:00", true)]
    [InlineData("00:00:00", false)]
    [InlineData("00:00:00.049", false)]
    [InlineData("00:05:01", false)]
    public void It_is_looked_for_reminders_neither_all_the_time_nor_hardly_ever(string every, bool can)
    {
        var options = new ConfigurationBuilder().AddInMemoryCollection([new("Reminders:LookEvery", every)]).Build().GetSection("Reminders").Get<ReminderOptions>()!;
        var told = options.Validate(new ValidationContext(options)).Select(r => r.ErrorMessage).ToList();
        if (can) told.ShouldBeEmpty();
        else told.Single().ShouldStartWith("Reminders:LookEvery");
    }
}
