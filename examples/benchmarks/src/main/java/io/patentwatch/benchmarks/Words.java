package io.patentwatch.benchmarks;

import io.patentwatch.model.LegalEffect;
import io.patentwatch.model.LegalEvent;
import io.patentwatch.model.LegalMeaning;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words that invented patents are made of. */
final class Words {
  static final List<String> BRANDS =
      list(
          "宏远 瑞丰 鑫达 恒昌 华盛 天成 金泰 永固 新锐 博创 立信 顺安 正源 东启 盛和 联众 佳美 德隆 万通 启明 润泽 中科 优品 飞腾 嘉禾"
              + " 海川 诚业 凯旋 百川 晨光");
  static final List<String> ROADS = list("人民路 建设路 工业大道 科技路 创业路 迎春路 滨江路 学府路 富民街 环城东路 开元街 振兴路");
  static final List<String> QUALITIES =
      list(
          "高效 节能 可折叠 防水 耐磨 自动 智能 便携 多功能 可调节 防漏 静音 轻量化 模块化 抗菌 快速拆装 高精度 低功耗 防滑 耐高温 防震 可拆卸"
              + " 组合式 旋转式 升降式 一体化 双向 无线 环保 阻燃 自清洁 抗老化 防堵塞 易安装 稳定 紧凑型 新型 改进 大容量 密封性好");
  static final List<String> PARTS =
      list(
          "壳体 底座 支架 弹簧 电机 传感器 控制器 连接件 密封圈 导轨 滑块 齿轮 转轴 轴承 活塞 喷嘴 阀芯 过滤网 散热片 电路板 显示屏 按钮 手柄"
              + " 卡扣 螺杆 螺母 定位销 限位块 气缸 油缸 皮带 链条 滚轮 夹爪 托盘 箱体 盖板 管路 接头 水箱 加热管 风机 蓄电池 摄像头 天线"
              + " 芯片 光源 透镜 反射镜 磁铁 线圈 储墨管 笔尖 笔杆 套筒 垫片 隔板 凸台 凹槽 通孔");
  static final List<String> VERBS =
      list("固定连接 转动连接 滑动连接 螺纹连接 卡接 铰接 焊接 粘接 电性连接 插接 套设 嵌设 安装 布置 设置 压接");
  static final List<String> SIDES = list("顶部 底部 左侧 右侧 内壁 外壁 前端 后端 中部 两端 一侧 四周");
  static final List<String> EFFECTS =
      list(
          "结构简单 使用方便 成本低廉 安全可靠 提高了工作效率 延长了使用寿命 便于维护 降低了能耗 减少了噪音 避免了泄漏 提升了加工精度 方便携带"
              + " 节省了空间 改善了用户体验 降低了劳动强度 保证了密封效果 增强了稳定性 防止了误操作 提高了产品质量 减轻了重量 便于清洗"
              + " 加快了散热 减少了磨损 书写流畅");
  static final List<String> USES =
      list("推广使用 批量生产 家庭使用 工业生产 医院使用 学校使用 户外作业 自动化生产线 农业生产 狭小空间 高温环境 潮湿环境");

  private static final List<String> SURNAMES = list("沈 陆 方 袁 邱 骆 申屠 皇甫 柴 汪 章 毛 濮 钟 蓝 雷");
  private static final List<String> GIVEN = list("明 建国 晓 丽 志强 小红 海 伟 春 国平 文 静 雪梅 永 家豪 子涵 雨 思远 光 月");
  private static final Map<String, Set<LegalEffect>> EFFECTS_OF = new HashMap<>();

  static {
    for (String code : List.of("PB01", "GR01", "RJ01", "CF01")) {
      EFFECTS_OF.put(code, LegalMeaning.of(code).effects());
    }
  }

  private Words() {}

  /** An invented person. */
  static String person(long number) {
    int at = (int) Math.floorMod(number, (long) SURNAMES.size() * GIVEN.size());
    return SURNAMES.get(at % SURNAMES.size()) + GIVEN.get(at / SURNAMES.size());
  }

  /** An event of one of the codes that are generated. */
  static LegalEvent event(String code, LocalDate day) {
    return new LegalEvent(day, code, "", Objects.requireNonNull(EFFECTS_OF.get(code)), null);
  }

  private static List<String> list(String words) {
    return List.of(words.split(" "));
  }
}
