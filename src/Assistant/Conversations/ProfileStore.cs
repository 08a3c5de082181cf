using System.Text.Json;

namespace Assistant.Conversations;

/// <summary>Keeps the profile of the person at this terminal in one small file.</summary>
public sealed class ProfileStore(string path)
{
    /// <summary>The profile, or null where none was kept or the file cannot be read.</summary>
    public Profile? Read()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Profile>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(Profile profile)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, JsonSerializer.Serialize(profile));
    }
}
