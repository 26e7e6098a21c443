"""Records what Stable-Baselines3 2 leaves: PPO with progress.csv, progress.json, log.txt and a
monitor of two environments; DQN, whose columns appear late. `record.py FOLDER`"""
import shutil
import sys
from pathlib import Path

import gymnasium
from stable_baselines3 import DQN, PPO
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.logger import configure
from stable_baselines3.common.monitor import Monitor

out = Path(sys.argv[1])
for name in ("ppo", "dqn", "monitor"):
    shutil.rmtree(out / name, ignore_errors=True)
    (out / name).mkdir(parents=True)
model = PPO("MlpPolicy", make_vec_env("CartPole-v1", n_envs=2, seed=1, monitor_dir=str(out / "ppo")), n_steps=64, batch_size=64,
            n_epochs=2, seed=1, device="cpu", policy_kwargs={"net_arch": [8]})
model.set_logger(configure(str(out / "ppo"), ["csv", "json", "log"]))
model.learn(900)
model = DQN("MlpPolicy", gymnasium.make("CartPole-v1"), seed=1, device="cpu", learning_starts=120, policy_kwargs={"net_arch": [8]})
model.set_logger(configure(str(out / "dqn"), ["csv"]))
model.learn(400, log_interval=4)
PPO("MlpPolicy", Monitor(gymnasium.make("CartPole-v1"), str(out / "monitor" / "monitor.csv")), n_steps=64, batch_size=64, seed=2, device="cpu").learn(200)
