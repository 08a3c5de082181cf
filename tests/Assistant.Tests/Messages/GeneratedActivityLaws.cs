using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Messages;

public sealed class GeneratedActivityLaws
{
    private const int Cases = 10_000;

    [Fact]
    public async Task Whatever_comes_in_is_answered_and_never_with_a_fault_of_ours()
    {
        await using var door = new Door(Some.Options);
        var seen = new Dictionary<int, int>();
        FsCheck.Fluent.Prop.ForAll(GeneratedActivities.Bodies().ToArbitrary(), async body =>
        {
            var (status, said) = await door.KnockAsync(body);
            seen[status] = seen.GetValueOrDefault(status) + 1;
            return status switch
            {
                200 or 412 => true,
                400 => said.Length > 0,
                401 => said.Length == 0,
                501 => said.Length == 0 && body.Contains("\"invoke\"", StringComparison.Ordinal) && !GeneratedActivities.Known.Any(name => body.Contains($"\"name\":\"{name}\"", StringComparison.Ordinal)),
                _ => false,
            };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithQuietOnSuccess(true));

        // Enough of them are near to real ones and get past the door.
        seen[200].ShouldBeGreaterThan(Cases / 3);
        seen.Keys.ShouldContain(501);
    }
}
