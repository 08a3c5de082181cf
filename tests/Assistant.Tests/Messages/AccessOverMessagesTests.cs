using System.Text.Json;
using Assistant.Access;
using Assistant.Teams;

namespace Assistant.Tests.Messages;

public sealed class AccessOverMessagesTests
{
    private const string Trainer = "11111111-1111-4111-8111-111111111111";

    [Theory]
    [InlineData(Trainer, "Run it for a team")]
    [InlineData("22222222-2222-4222-8222-222222222222", "Only trainers")]
    [InlineData(null, "Only trainers")]
    public async Task Who_may_do_what_is_told_by_the_id_that_the_channel_gives(string? id, string reply)
    {
        await using var door = new Door(Some.Options with { Access = new AccessOptions { Trainers = [Trainer] } });
        var said = Some.Message("quiz my team", "a:1", "http://127.0.0.1:9/");
        await door.KnockAsync(JsonSerializer.Serialize(said with { From = said.From! with { AadObjectId = id } }, TeamsJson.Wire.Activity));
        (door.Sent!.Text ?? door.Sent.Attachments!.Single().Content!.Value.GetRawText()).ShouldContain(reply);
    }
}
